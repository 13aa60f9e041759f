document.querySelector('#app')?.append('Én indgang')
